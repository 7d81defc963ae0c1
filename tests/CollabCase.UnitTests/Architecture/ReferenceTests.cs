using System.Xml.Linq;
using CollabCase.Domain;
using CollabCase.Testing;
using Xunit;

namespace CollabCase.UnitTests.Architecture;

/// <summary>References run one way: Web, Migrations, Data, Domain.</summary>
public sealed class ReferenceTests
{
    private static readonly string[] Migrations =
        ["CollabCase.Migrations.PostgreSql", "CollabCase.Migrations.SqlServer", "CollabCase.Migrations.Sqlite"];

    [Fact]
    public void Domain_uses_nothing_but_System()
    {
        var others = typeof(Entity).Assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(name => !name.StartsWith("System.", StringComparison.Ordinal));

        Assert.Empty(others);
    }

    [Fact]
    public void Domain_has_no_package() =>
        Assert.Empty(Items("src/CollabCase.Domain/CollabCase.Domain.csproj", "PackageReference"));

    [Fact]
    public void Domain_references_no_project() => Assert.Empty(ProjectsReferencedBy("src/CollabCase.Domain"));

    [Fact]
    public void Data_references_only_Domain() => Assert.Equal(["CollabCase.Domain"], ProjectsReferencedBy("src/CollabCase.Data"));

    [Theory]
    [InlineData("CollabCase.Migrations.PostgreSql", "CollabCase.Data")]
    [InlineData("CollabCase.Migrations.Sqlite", "CollabCase.Data")]
    [InlineData("CollabCase.Migrations.SqlServer", "CollabCase.Data", "CollabCase.SqlServerTypes")]
    public void Migrations_reference_only_Data_and_what_their_database_needs(string project, params string[] referenced) =>
        Assert.Equal(referenced, ProjectsReferencedBy($"migrations/{project}"));

    [Fact]
    public void Web_references_everything_below_it() =>
        Assert.Equal(["CollabCase.Data", "CollabCase.Domain", .. Migrations], ProjectsReferencedBy("src/CollabCase.Web"));

    [Fact]
    public void Every_project_under_src_and_migrations_is_held_here() => Assert.Equal(
        ["CollabCase.Data", "CollabCase.Domain", .. Migrations, "CollabCase.SqlServerTypes", "CollabCase.Web"],
        new[] { "src", "migrations" }
            .SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*.csproj", SearchOption.AllDirectories))
            .Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    private static IEnumerable<string> ProjectsReferencedBy(string folder) =>
        Items($"{folder}/{Path.GetFileName(folder)}.csproj", "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Items(string project, string kind) =>
        XDocument.Load(Repository.PathOf(project)).Descendants(kind).Select(item => item.Attribute("Include")!.Value);
}

using System.Reflection;
using CollabCase.Testing;
using CollabCase.Web.Mvc;
using MediatR;
using Xunit;

namespace CollabCase.UnitTests.Architecture;

/// <summary>One name everywhere: a use case's file, class and view are found by one search.</summary>
public sealed class FeatureTests
{
    private static readonly string Features = Repository.PathOf("src/CollabCase.Web/Features");
    private static readonly Type[] Web = [.. typeof(Program).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("CollabCase.Web", StringComparison.Ordinal) == true)];

    private static readonly Type[] Requests = [.. Web.Where(type => type is { IsInterface: false, IsAbstract: false } && typeof(IBaseRequest).IsAssignableFrom(type))];

    [Fact]
    public void A_request_lives_in_a_static_class_of_its_use_case() =>
        // A journey of several steps asks for its next one with NextStep, which only reads.
        Assert.Empty(Requests.Where(request => request.DeclaringType is not { IsAbstract: true, IsSealed: true } || request.Name is not ("Query" or "Command" or "NextStep")).Select(request => request.FullName));

    [Fact]
    public void A_use_case_has_a_file_of_its_name() =>
        Assert.Empty(Requests.Select(request => request.DeclaringType!).Distinct()
            .Where(useCase => !File.Exists(Path.Combine(Repository.PathOf("src"), FolderOf(useCase), useCase.Name + ".cs"))).Select(useCase => useCase.FullName));

    [Fact]
    public void A_view_stands_beside_the_use_case_of_its_name()
    {
        // A page of its own, or one that several use cases share, made for the form of this one.
        var pages = Web.Where(type => type is { Name: "Page" or "SignInPage" }).Select(page => (page.DeclaringType ?? page).Namespace!.Split('.')[^1] + "/" + (page.DeclaringType?.Name ?? "SignIn"))
            .Union(Requests.Where(AsksForASharedPage).Select(request => request.Namespace!.Split('.')[^1] + "/" + request.DeclaringType!.Name)).ToHashSet();
        var views = Directory.EnumerateFiles(Features, "*.cshtml", SearchOption.AllDirectories)
            .Where(file => !Path.GetFileName(file).StartsWith('_') && !file.Contains("/Shared/", StringComparison.Ordinal))
            // Help is text: no record is read for it, and nobody does anything there.
            .Where(file => !file.Contains("/Help/", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Features, file)[..^".cshtml".Length].Replace('\\', '/')).ToHashSet();

        Assert.Empty(views.Except(pages));
        Assert.Empty(pages.Except(views));
    }

    private static bool AsksForASharedPage(Type request) => request.GetInterfaces()
        .Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>) && i.GetGenericArguments()[0] is { IsGenericType: true } page
            && page.GetGenericArguments()[0].DeclaringType == request.DeclaringType && page.GetInterfaces().Any(f => f.IsGenericType && f.GetGenericTypeDefinition() == typeof(IFormPage<>)));

    [Fact]
    public void A_handler_and_a_validator_belong_to_one_use_case_with_their_request()
    {
        var strays = Web.Where(type => !type.IsAbstract).SelectMany(type => type.GetInterfaces().Where(IsHandlerOrValidator)
            .Where(contract => contract.GetGenericArguments()[0] is var request && typeof(IBaseRequest).IsAssignableFrom(request) && request.DeclaringType != type.DeclaringType)
            .Select(_ => type.FullName));

        Assert.Empty(strays);
    }

    [Fact]
    public void A_command_is_written_down_by_who_carries_it_out()
    {
        // ICommand is what the transaction behaviour looks for: a request called Command without it would write outside a transaction.
        Assert.Empty(Requests.Where(request => request.Name == "Command" && !request.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICommand<>))).Select(request => request.FullName));
        Assert.Empty(Requests.Where(request => request.Name == "Query" && request.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICommand<>))).Select(request => request.FullName));
    }

    [Fact]
    public void The_composition_root_is_short() => Assert.InRange(File.ReadAllLines(Repository.PathOf("src/CollabCase.Web/Program.cs")).Length, 1, 80);

    [Fact]
    public void Names_say_what_a_thing_is_and_not_that_it_is_a_thing()
    {
        string[] empty = ["Manager", "Helper", "Helpers", "Util", "Utils", "Common", "Core", "Dto", "Impl"];
        var types = new[] { typeof(Program).Assembly, typeof(CollabCase.Data.CollabCaseDb).Assembly, typeof(Domain.Entity).Assembly }
            .SelectMany(assembly => assembly.GetTypes()).Where(type => type.Namespace?.StartsWith("CollabCase", StringComparison.Ordinal) == true);

        Assert.Empty(types.Where(type => empty.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal) && !type.Name.EndsWith("TagHelper", StringComparison.Ordinal)) || type.Namespace!.Split('.').Any(empty.Contains)).Select(type => type.FullName));
    }

    [Fact]
    public void Only_the_records_reach_for_sets() =>
        Assert.Contains("BannedSymbols.Web.txt", File.ReadAllText(Repository.PathOf("src/CollabCase.Web/CollabCase.Web.csproj")), StringComparison.Ordinal);

    private static bool IsHandlerOrValidator(Type contract) => contract.IsGenericType
        && (contract.GetGenericTypeDefinition() == typeof(IRequestHandler<,>) || contract.GetGenericTypeDefinition() == typeof(FluentValidation.IValidator<>));

    private static string FolderOf(Type type) => "CollabCase.Web" + type.Namespace!["CollabCase.Web".Length..].Replace('.', Path.DirectorySeparatorChar);
}

using System.Text;
using CollabCase.Domain.Notes;
using CollabCase.Testing.Hosting;
using CollabCase.Testing.People;
using CollabCase.Web.Documents;
using CollabCase.Web.Features.Notes;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCase.Testing.Notes;

/// <summary>Builds a document as people would: a file that is received, checked and kept.</summary>
public sealed class DocumentBuilder
{
    private string? _title;
    private string _fileName = "minutes.txt";
    private byte[] _content = Encoding.UTF8.GetBytes("Agreed: tea at three.");
    private SharedWith _sharedWith = SharedWith.Everyone;

    /// <summary>With this title rather than the name of its file.</summary>
    public DocumentBuilder Titled(string title)
    {
        _title = title;
        return this;
    }

    /// <summary>With this file.</summary>
    public DocumentBuilder With(string fileName, byte[] content)
    {
        (_fileName, _content) = (fileName, content);
        return this;
    }

    /// <summary>For these readers.</summary>
    public DocumentBuilder For(SharedWith readers)
    {
        _sharedWith = readers;
        return this;
    }

    /// <summary>Has a person add it to a partnership; answers its number.</summary>
    public Task<int> SavedIn(CollabCaseHost host, string partnership, TestPerson by) => host.InScope(by, async services =>
    {
        using var file = await services.GetRequiredService<UploadReader>().ReceiveAsync("File", _fileName, new MemoryStream(_content), CancellationToken.None);
        var added = await services.GetRequiredService<MediatR.IMediator>().Send(new AddDocument.Command { Reference = partnership, Title = _title, SharedWith = _sharedWith, File = file });
        return added.Number;
    });
}

using CollabCase.Domain.Notes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CollabCase.Web.Documents;

/// <summary>
/// A file that was sent with a form: received beside the store, measured and looked at. It has either a media type or a
/// problem, which is a sentence for the person.
/// </summary>
[ModelBinder(typeof(UploadedFileBinder)), ValidateNever]
public sealed class UploadedFile(string name, string fileName, long size, string sha256, string? mediaType, string? problem, IncomingFile incoming) : IFormFile, IDisposable
{
    public string Name => name;

    /// <summary>As it was given, cleaned.</summary>
    public string FileName => fileName;

    public long Length => size;

    public string Sha256 => sha256;

    /// <summary>What is not right with it, and what to do; null when it can be kept.</summary>
    public string? Problem => problem;

    public IncomingFile Incoming => incoming;

    public string ContentType => mediaType ?? "application/octet-stream";

    string IFormFile.ContentDisposition => "";

    IHeaderDictionary IFormFile.Headers => new HeaderDictionary();

    /// <summary>As the records name it, once it is kept.</summary>
    public StoredFile ToStored() => new(fileName, mediaType ?? throw new InvalidOperationException("A file with a problem is not kept."), size, sha256, incoming.Key);

    public Stream OpenReadStream() => File.OpenRead(incoming.Path);

    void IFormFile.CopyTo(Stream target) => throw new NotSupportedException("It is kept, not copied.");

    Task IFormFile.CopyToAsync(Stream target, CancellationToken cancellationToken) => throw new NotSupportedException("It is kept, not copied.");

    public void Dispose() => incoming.Dispose();
}

/// <summary>Finds the file of a field among those that <see cref="UploadReader"/> received.</summary>
public sealed class UploadedFileBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ArgumentNullException.ThrowIfNull(bindingContext);
        var request = bindingContext.HttpContext.Request;
        var file = request.HasFormContentType ? request.Form.Files.GetFile(bindingContext.FieldName) as UploadedFile : null;
        bindingContext.Result = ModelBindingResult.Success(file);
        return Task.CompletedTask;
    }
}

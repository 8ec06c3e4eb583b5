// shape: chat options whose tools are methods of an injected service
using System.ComponentModel;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Storage.Chat;

public interface IBlobs
{
    Task<IReadOnlyList<string>> ListAsync();

    [Effect]
    Task DeleteAsync(string name);
}

public sealed class BlobTools(IBlobs blobs)
{
    [Description("Lists the files.")]
    public Task<IReadOnlyList<string>> ListAsync() => blobs.ListAsync();

    [Description("Deletes a file.")]
    public async Task<string> DeleteAsync(string name)
    {
        await blobs.DeleteAsync(name); // expect: SI2001
        return "deleted";
    }
}

public sealed class BlobChat(IChatClient chat, BlobTools tools)
{
    private ChatOptions Options => new()
    {
        Tools =
        [
            AIFunctionFactory.Create(tools.ListAsync),
            AIFunctionFactory.Create(tools.DeleteAsync), // expect: SI2009
        ],
    };

    public async Task AskAsync(string question) => Console.WriteLine((await chat.GetResponseAsync(question, Options)).Text);
}

// shape: vendor SDK for inference, its response type unwrapped by an own helper
using Azure;
using Azure.AI.Inference;

namespace Azure
{
    public abstract class Response<T>
    {
        public abstract T Value { get; }
        public static implicit operator T(Response<T> response) => response.Value;
    }
}

namespace Azure.AI.Inference
{
    public class ChatCompletionsOptions(string prompt)
    {
        public string Prompt { get; } = prompt;
    }

    public class ChatCompletions
    {
        public string Content { get; } = "";
    }

    public class ChatCompletionsClient
    {
        public virtual Task<Response<ChatCompletions>> CompleteAsync(ChatCompletionsOptions options, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}

namespace AltTexts
{
    public sealed class AltTextJob(ChatCompletionsClient client, DirectoryInfo site)
    {
        public async Task RunAsync(CancellationToken cancellationToken)
        {
            foreach (FileInfo page in site.EnumerateFiles("*.html"))
            {
                string html = await File.ReadAllTextAsync(page.FullName, cancellationToken);
                ChatCompletions completions = await client.CompleteAsync(new ChatCompletionsOptions("Add alt texts:\n" + html), cancellationToken);
                await File.WriteAllTextAsync(page.FullName, completions.Content, cancellationToken); // expect: SI2001
            }
        }
    }
}

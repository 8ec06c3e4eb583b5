// shape: retrieval before a question is asked
using System.Data;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Knowledge;

public sealed record Hit(string Text, double Score);

public interface IVectorIndex
{
    Task<IReadOnlyList<Hit>> SearchAsync(ReadOnlyMemory<float> vector, int top);
}

public sealed class RetrievalChat(IChatClient chat, IEmbeddingGenerator<string, Embedding<float>> embeddings, IVectorIndex index)
{
    public async IAsyncEnumerable<string> AskAsync(string question, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ReadOnlyMemory<float> vector = await embeddings.GenerateVectorAsync(question, cancellationToken: cancellationToken);
        IReadOnlyList<Hit> hits = await index.SearchAsync(vector, 8);
        string context = string.Join("\n---\n", hits.Where(hit => hit.Score > 0.6).Select(hit => hit.Text));
        List<ChatMessage> messages = [new(ChatRole.System, "Answer from the documents of the user only."), new(ChatRole.User, $"{question}\n\nDocuments:\n{context}")];
        await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync(messages, cancellationToken: cancellationToken))
            yield return update.Text;
    }
}

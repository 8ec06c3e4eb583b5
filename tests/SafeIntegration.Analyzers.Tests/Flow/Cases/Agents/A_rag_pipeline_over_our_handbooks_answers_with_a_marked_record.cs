using System.Numerics.Tensors;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Handbook;

public sealed record Chunk(string File, int Number, string Text, ReadOnlyMemory<float> Vector);

[AiOutput]
public sealed record Answer(string GeneratedText, IReadOnlyList<string> Sources);

public sealed record Question(string Text);

public sealed class HandbookIndex(IEmbeddingGenerator<string, Embedding<float>> embeddings, IHostEnvironment environment) : IHostedService
{
    private volatile IReadOnlyList<Chunk> _chunks = [];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var chunks = new List<Chunk>();
        foreach (string file in Directory.EnumerateFiles(Path.Combine(environment.ContentRootPath, "Handbook"), "*.md").Order())
        {
            string[] parts = (await File.ReadAllTextAsync(file, cancellationToken)).Split("\n## ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            GeneratedEmbeddings<Embedding<float>> vectors = await embeddings.GenerateAsync(parts, cancellationToken: cancellationToken);
            chunks.AddRange(parts.Zip(vectors, (text, vector) => (text, vector)).Select((p, i) => new Chunk(Path.GetFileName(file), i, p.text, p.vector.Vector)));
        }

        _chunks = chunks;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task<IReadOnlyList<Chunk>> NearestAsync(string text, int count, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<float> query = await embeddings.GenerateVectorAsync(text, cancellationToken: cancellationToken);
        return [.. _chunks.OrderByDescending(c => TensorPrimitives.CosineSimilarity(c.Vector.Span, query.Span)).Take(count)];
    }
}

public static class HandbookEndpoints
{
    private const string Instructions = "Answer from the passages of the handbook. If they do not hold the answer, say so.";

    public static void MapHandbook(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/handbook/questions", async (Question question, HandbookIndex index, IChatClient chat, CancellationToken cancellationToken) =>
        {
            IReadOnlyList<Chunk> chunks = await index.NearestAsync(question.Text, 4, cancellationToken);
            string passages = string.Join("\n\n", chunks.Select((c, i) => $"[{i + 1}] {c.Text}"));
            ChatMessage[] messages =
            [
                new(ChatRole.System, $"{Instructions}\n\n{passages}"),
                new(ChatRole.User, question.Text),
            ];

            ChatResponse response = await chat.GetResponseAsync(messages, cancellationToken: cancellationToken);
            return TypedResults.Ok(new Answer(response.Text, [.. chunks.Select(c => c.File).Distinct()]));
        });
}

using Microsoft.Extensions.AI;

namespace Search.Ordered;

public sealed record Hit(string Title, double Score);

public sealed class Search(IEmbeddingGenerator<string, Embedding<float>> embeddings, IReadOnlyList<(string Title, float[] Vector)> index)
{
    public async Task<IReadOnlyList<Hit>> FindAsync(string text)
    {
        ReadOnlyMemory<float> wanted = await embeddings.GenerateVectorAsync(text);
        return index.Select(entry => new Hit(entry.Title, Dot(entry.Vector, wanted.Span))).Where(hit => hit.Score > 0.5).OrderByDescending(hit => hit.Score).Take(5).ToList();
    }

    private static double Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        double sum = 0;
        for (int i = 0; i < Math.Min(a.Length, b.Length); i++)
            sum += a[i] * b[i];
        return sum;
    }
}

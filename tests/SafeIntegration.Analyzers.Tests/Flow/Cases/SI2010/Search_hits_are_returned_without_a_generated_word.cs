using Microsoft.Extensions.AI;

namespace Search.Api;

public sealed record Document(string Id, string Title);

public interface IVectorIndex
{
    Task<IReadOnlyList<Document>> NearestAsync(ReadOnlyMemory<float> vector, int count);
}

public static class SearchEndpoint
{
    public static void MapSearch(this IEndpointRouteBuilder routes) => routes.MapGet("/search", async (string q, IEmbeddingGenerator<string, Embedding<float>> embeddings, IVectorIndex index) =>
    {
        ReadOnlyMemory<float> vector = await embeddings.GenerateVectorAsync(q);
        IReadOnlyList<Document> nearest = await index.NearestAsync(vector, 10);
        return TypedResults.Ok(nearest);
    });
}

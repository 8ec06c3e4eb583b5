// shape: ingestion of a retrieval application
using System.Data;
using System.Data.Common;
using Dapper;
using Microsoft.Extensions.AI;

namespace Knowledge.Ingestion;

public sealed record Chunk(string Document, int Index, string Text);

public sealed class DocumentIngestor(IEmbeddingGenerator<string, Embedding<float>> embeddings, DbConnection database, ILogger<DocumentIngestor> logger)
{
    public async Task IngestAsync(string document, string text, CancellationToken cancellationToken)
    {
        Chunk[] chunks = [.. text.Chunk(1000).Select((part, index) => new Chunk(document, index, new string(part)))];
        GeneratedEmbeddings<Embedding<float>> vectors = await embeddings.GenerateAsync(chunks.Select(chunk => chunk.Text), cancellationToken: cancellationToken);
        foreach ((Chunk chunk, Embedding<float> vector) in chunks.Zip(vectors))
        {
            await database.ExecuteAsync(
                "insert into chunk (document, position, body, embedding) values (@Document, @Index, @Text, @Vector)",
                new { chunk.Document, chunk.Index, chunk.Text, Vector = vector.Vector.ToArray() });
        }

        logger.LogInformation("Stored {Count} chunks of {Document}", chunks.Length, document);
    }
}

// shape: vectors of our own documents are upserted
using System.Data.Common;
using Dapper;
using Microsoft.Extensions.AI;

namespace Assistants.Indexing;

public sealed class Indexer(IEmbeddingGenerator<string, Embedding<float>> generator, DbDataSource database)
{
    public async Task IndexAsync(IReadOnlyList<string> paragraphs, CancellationToken cancellationToken)
    {
        GeneratedEmbeddings<Embedding<float>> embeddings = await generator.GenerateAsync(paragraphs, cancellationToken: cancellationToken);
        await using DbConnection connection = await database.OpenConnectionAsync(cancellationToken);
        foreach ((string paragraph, Embedding<float> embedding) in paragraphs.Zip(embeddings))
            await connection.ExecuteAsync("insert into passages (text, vector) values (@paragraph, @vector)", new { paragraph, vector = embedding.Vector.ToArray() });
    }
}

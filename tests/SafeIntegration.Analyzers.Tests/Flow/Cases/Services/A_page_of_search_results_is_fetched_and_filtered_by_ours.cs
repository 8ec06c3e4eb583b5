// shape: the identifiers that we send are those of our own table
using System.Data.Common;
using Dapper;

namespace Sync;

public sealed record Remote(Guid Id, string State);

public sealed class Cleanup(HttpClient remote, DbDataSource database)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        List<Remote> items = await remote.GetFromJsonAsync<List<Remote>>("items", cancellationToken) ?? [];
        HashSet<Guid> seen = [.. items.Select(item => item.Id)];
        await using DbConnection connection = await database.OpenConnectionAsync(cancellationToken);
        IEnumerable<Guid> ours = await connection.QueryAsync<Guid>("select id from items");
        foreach (Guid id in ours)
        {
            if (!seen.Contains(id))
                Console.WriteLine($"{id} is not there.");
            await connection.ExecuteAsync("update items set checked = now() where id = @id", new { id });
        }
    }
}

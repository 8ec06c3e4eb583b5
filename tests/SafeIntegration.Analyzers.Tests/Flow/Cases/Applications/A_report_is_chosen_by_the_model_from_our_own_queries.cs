// shape: the model names a prepared query, its text is ours
using System.Data.Common;
using Microsoft.Extensions.AI;

namespace Warehouse.Chat;

public sealed class PreparedReports(IChatClient chat, DbDataSource source)
{
    private static readonly IReadOnlyDictionary<string, string> Queries = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["stock"] = "SELECT article, quantity FROM stock",
        ["orders"] = "SELECT id, total FROM orders",
    };

    public async Task<int> CountAsync(string question, CancellationToken cancellationToken)
    {
        string name = (await chat.GetResponseAsync($"Which report: {string.Join(", ", Queries.Keys)}? {question}", cancellationToken: cancellationToken)).Text.Trim();
        if (!Queries.TryGetValue(name, out string? sql))
            throw new InvalidOperationException("There is no such report.");
        await using DbCommand command = source.CreateCommand(sql);
        await using DbDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        int rows = 0;
        while (await reader.ReadAsync(cancellationToken))
            rows++;
        return rows;
    }
}

// shape: "talk to your database" sample with a reader
using System.Data.Common;
using Microsoft.Extensions.AI;

namespace Warehouse.Chat;

public sealed class DatabaseChat(IChatClient chat, DbDataSource source)
{
    public async Task<List<Dictionary<string, object?>>> AskAsync(string question, CancellationToken cancellationToken)
    {
        string sql = Clean((await chat.GetResponseAsync($"Write one SQL query. {question}", cancellationToken: cancellationToken)).Text);
        await using DbConnection connection = await source.OpenConnectionAsync(cancellationToken);
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = sql; // expect: SI2007
        await using DbDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
        List<Dictionary<string, object?>> rows = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            var row = new Dictionary<string, object?>();
            for (int column = 0; column < reader.FieldCount; column++)
                row[reader.GetName(column)] = reader.IsDBNull(column) ? null : reader.GetValue(column);
            rows.Add(row);
        }

        return rows;
    }

    private static string Clean(string text) => text.Replace("```sql", "", StringComparison.OrdinalIgnoreCase).Replace("```", "", StringComparison.Ordinal).Trim();
}

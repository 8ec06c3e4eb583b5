using System.Collections.Frozen;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.AI;

namespace Reports.Chat;

public sealed record Report(string Name, string Title, string Query);

public sealed class ReportAssistant(IChatClient chat, IConfiguration configuration)
{
    private static readonly FrozenDictionary<string, Report> Reports = new Report[]
    {
        new("sales", "Sales by month", "select strftime('%Y-%m', day) as month, sum(total) as total from orders group by month order by month desc limit @limit"),
        new("returns", "Returns by article", "select sku, count(*) as pieces from returns group by sku order by pieces desc limit @limit"),
        new("stock", "Low stock", "select sku, pieces from stock where pieces < 10 order by pieces limit @limit"),
    }.ToFrozenDictionary(r => r.Name, StringComparer.OrdinalIgnoreCase);

    public async Task ShowAsync(string question, CancellationToken cancellationToken)
    {
        string names = string.Join(", ", Reports.Keys.Order());
        ChatMessage[] messages =
        [
            new(ChatRole.System, $"Name the report that answers the question, one of {names}, a space and how many rows are wanted."),
            new(ChatRole.User, question),
        ];
        ChatResponse response = await chat.GetResponseAsync(messages, new ChatOptions { Temperature = 0 }, cancellationToken);

        if (response.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var name, var rows]
            || !Reports.TryGetValue(name, out Report? report)
            || !int.TryParse(rows, NumberStyles.None, CultureInfo.InvariantCulture, out int limit))
        {
            Console.WriteLine("I do not know which report you mean.");
            return;
        }

        await using var connection = new SqliteConnection(configuration.GetConnectionString("reports"));
        Console.WriteLine(report.Title);
        foreach (IDictionary<string, object> row in await connection.QueryAsync(report.Query, new { limit = Math.Clamp(limit, 1, 100) }))
            Console.WriteLine(string.Join(" | ", row.Values));
    }
}

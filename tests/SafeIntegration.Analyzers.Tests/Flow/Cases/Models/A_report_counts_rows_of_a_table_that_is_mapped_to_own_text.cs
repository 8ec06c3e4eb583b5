// shape: reporting over ADO.NET with a mapped answer
using System.Data.Common;
using Microsoft.Extensions.AI;

namespace Sales.Reporting;

public sealed record Count(string Title, long Rows);

public sealed class SpokenReports(IChatClient chat, DbDataSource database)
{
    public async Task<Count> CountAsync(string wish, CancellationToken token)
    {
        ChatResponse answer = await chat.GetResponseAsync("orders, returns or invoices?\n" + wish, cancellationToken: token);
        (string title, string table) = TableOf(answer.Text.Trim().ToLowerInvariant());

        await using DbCommand command = database.CreateCommand($"select count(*) from {table} where closed = 0");
        await using DbDataReader reader = await command.ExecuteReaderAsync(token);
        long rows = await reader.ReadAsync(token) ? reader.GetInt64(0) : 0;
        return new Count(title, rows);
    }

    private static (string Title, string Table) TableOf(string label) => label switch
    {
        "orders" => ("Open orders", "sales_order"),
        "returns" => ("Open returns", "return_request"),
        "invoices" => ("Open invoices", "invoice"),
        _ => throw new InvalidOperationException("The model named no report."),
    };
}

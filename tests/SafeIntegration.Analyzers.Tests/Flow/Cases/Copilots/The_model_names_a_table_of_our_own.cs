using System.Data.Common;
using Dapper;
using Microsoft.Extensions.AI;

namespace Reports.Mapped;

public sealed record Row(DateOnly Day, int Count);

public sealed class CountReport(IChatClient chat, DbConnection connection)
{
    public async Task PrintAsync(string question, CancellationToken cancellationToken)
    {
        ChatResponse answer = await chat.GetResponseAsync("Is this about orders or returns?\n" + question, cancellationToken: cancellationToken);
        string table = TableOf(answer.Text.Trim().ToLowerInvariant());
        string sql = $"select day, count(*) as count from {table} group by day";
        foreach ((DateOnly day, int count) in await connection.QueryAsync<Row>(sql))
            Console.WriteLine($"{day:O}: {count}");
    }

    private static string TableOf(string label) => label switch
    {
        "orders" or "order" => "sales_order",
        "returns" or "return" => "return_request",
        _ => throw new InvalidOperationException("The model named neither."),
    };
}

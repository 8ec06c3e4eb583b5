using System.Data.Common;
using System.Text;
using Dapper;
using Microsoft.Extensions.AI;

namespace Reports.Asking;

public sealed record SalesRow(string Region, decimal Revenue, DateOnly Month);

public sealed record Clause(string Column, bool Descending)
{
    public override string ToString() => Descending ? Column + " desc" : Column;
}

/// <summary>"Show me the sales by region, best first" becomes an order of the list.</summary>
public sealed class SalesReport(IChatClient chat, DbConnection connection)
{
    public async Task<IReadOnlyList<SalesRow>> AskAsync(string wish, int year, CancellationToken cancellationToken)
    {
        Clause order = await OrderAsync(wish, cancellationToken);
        StringBuilder sql = new("select region, revenue, month from sales where year = @year");
        sql.Append($" order by {order}");
        IEnumerable<SalesRow> rows = await connection.QueryAsync<SalesRow>(sql.ToString(), new { year }); // expect: SI2007
        return [.. rows];
    }

    private async Task<Clause> OrderAsync(string wish, CancellationToken cancellationToken)
    {
        ChatResponse response = await chat.GetResponseAsync(
            "Columns: region, revenue, month. By which shall the list be ordered? Answer with the column and asc or desc.\n" + wish,
            cancellationToken: cancellationToken);
        string[] words = response.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words switch
        {
            [string column, "desc"] => new Clause(column, Descending: true),
            [string column, ..] => new Clause(column, Descending: false),
            [] => new Clause("month", Descending: false),
        };
    }
}

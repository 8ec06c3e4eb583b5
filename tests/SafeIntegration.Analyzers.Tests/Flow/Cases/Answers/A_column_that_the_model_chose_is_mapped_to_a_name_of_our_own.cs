using System.Collections.Frozen;
using System.Data.Common;
using Dapper;
using Microsoft.Extensions.AI;

namespace Sales.Boards;

public sealed record BoardRow(string Region, decimal Value);

public sealed class SpokenBoard(IChatClient chat, DbDataSource database)
{
    private static readonly FrozenDictionary<string, string> Columns = new Dictionary<string, string>
    {
        ["turnover"] = "sum(s.net_amount)",
        ["margin"] = "sum(s.net_amount - s.cost)",
        ["orders"] = "count(*)",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public async Task ShowAsync(string wish, CancellationToken cancellationToken)
    {
        ChatResponse response = await chat.GetResponseAsync(
            $"Answer with two words: a measure ({string.Join(", ", Columns.Keys)}) and a period (month or year).\n{wish}", cancellationToken: cancellationToken);
        if (response.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var measure, var period])
            throw new InvalidOperationException("The model did not answer with two words.");

        string grain = period.ToLowerInvariant() switch
        {
            "month" => "date_trunc('month', s.sold_at)",
            "year" => "date_trunc('year', s.sold_at)",
            _ => throw new InvalidOperationException("The model named no period that we know."),
        };
        if (!Columns.TryGetValue(measure, out string? column))
            throw new InvalidOperationException("The model named no measure that we know.");

        await using DbConnection connection = await database.OpenConnectionAsync(cancellationToken);
        string sql = $"select s.region, {column} as value from sales s where {grain} = @today group by s.region";
        foreach (BoardRow row in await connection.QueryAsync<BoardRow>(sql, new { today = DateTime.Today }))
            Console.WriteLine($"{row.Region}: {row.Value:0.##}");
    }
}

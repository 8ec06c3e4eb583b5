using System.Data.Common;
using Dapper;
using Microsoft.Extensions.AI;

namespace Sales.Reports;

public sealed record SalesRow(string Region, decimal Revenue, int Orders);

public sealed class SpokenReport(IChatClient chat, DbDataSource database)
{
    private const string Question = "Which column (region, revenue, orders) and which direction (asc, desc) does this wish ask for? Answer as column,direction.\n";

    public async Task ShowAsync(string wish, CancellationToken cancellationToken)
    {
        string answer = (await chat.GetResponseAsync(Question + wish, cancellationToken: cancellationToken)).Text;
        if (!TrySplit(answer, out string column, out bool descending))
        {
            Console.WriteLine("I did not understand you.");
            return;
        }

        string direction = descending ? "desc" : "asc";
        await using DbConnection connection = await database.OpenConnectionAsync(cancellationToken);
        IEnumerable<SalesRow> rows = await connection.QueryAsync<SalesRow>($"select region, revenue, orders from sales order by {column} {direction}"); // expect: SI2007
        foreach ((string region, decimal revenue, int orders) in rows)
            Console.WriteLine($"{region,-20}{revenue,12:0.00}{orders,6}");
    }

    private static bool TrySplit(string answer, out string column, out bool descending)
    {
        string[] parts = answer.Split(',', StringSplitOptions.TrimEntries);
        if (parts is [{ Length: > 0 and < 200 } first, var second])
        {
            column = first;
            descending = second.StartsWith("desc", StringComparison.OrdinalIgnoreCase);
            return true;
        }

        column = "";
        descending = false;
        return false;
    }
}

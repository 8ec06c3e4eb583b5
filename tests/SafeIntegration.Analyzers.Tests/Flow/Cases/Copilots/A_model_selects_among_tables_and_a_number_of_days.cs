using System.Data;
using System.Globalization;
using Dapper;
using Microsoft.Extensions.AI;

namespace Reports.Counts;

public readonly record struct CountQuery(string Table, int Days)
{
    public string ToSql() => $"SELECT COUNT(*) FROM {Table} WHERE created > DATE('now', '-{Days} days') AND region = @region";
}

public sealed class QueryPlanner(IChatClient chat)
{
    public async Task<CountQuery> PlanAsync(string question, CancellationToken cancellationToken)
    {
        ChatResponse response = await chat.GetResponseAsync(
        [
            new ChatMessage(ChatRole.System, "Answer with 'orders' or 'returns', a semicolon, and the number of days the question is about."),
            new ChatMessage(ChatRole.User, question),
        ],
        cancellationToken: cancellationToken);

        if (response.Text.Split(';', StringSplitOptions.TrimEntries) is not [var subject, var length])
            throw new FormatException("The plan has two parts.");

        string table = subject switch
        {
            "orders" => "sales_order",
            "returns" => "return_request",
            _ => throw new InvalidOperationException("The model named neither."),
        };

        return new CountQuery(table, int.Parse(length, NumberStyles.None, CultureInfo.InvariantCulture));
    }
}

public sealed class CountReport(QueryPlanner planner, Func<IDbConnection> open)
{
    public async Task<long> CountAsync(string question, string region, CancellationToken cancellationToken)
    {
        CountQuery query = await planner.PlanAsync(question, cancellationToken);

        using IDbConnection connection = open();
        return await connection.ExecuteScalarAsync<long>(query.ToSql(), new { region });
    }
}

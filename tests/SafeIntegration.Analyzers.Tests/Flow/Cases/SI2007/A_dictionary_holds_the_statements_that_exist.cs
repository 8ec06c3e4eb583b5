using System.Data.Common;
using Dapper;
using Microsoft.Extensions.AI;

namespace Reports.Fixed;

public sealed class FixedReports(IChatClient chat, DbConnection database)
{
    private static readonly Dictionary<string, string> Statements = new()
    {
        ["revenue"] = "select month, sum(total) from sales group by month",
        ["returns"] = "select month, count(*) from return_request group by month",
    };

    public async Task<IEnumerable<dynamic>> RunAsync(string question)
    {
        ChatResponse response = await chat.GetResponseAsync($"Which report? {string.Join(", ", Statements.Keys)}\n{question}");
        if (!Statements.TryGetValue(response.Text, out string? statement))
            throw new KeyNotFoundException("There is no such report.");
        return await database.QueryAsync(statement);
    }
}

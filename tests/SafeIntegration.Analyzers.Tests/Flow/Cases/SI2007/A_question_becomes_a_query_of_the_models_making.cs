// shape: chat with your database
using System.Data;
using System.Data.Common;
using Dapper;
using Microsoft.Extensions.AI;

namespace Reporting;

public sealed class QuestionToSql(IChatClient chat, DbConnection database, string schema)
{
    public async Task<IReadOnlyList<IDictionary<string, object>>> AskAsync(string question)
    {
        List<ChatMessage> messages =
        [
            new(ChatRole.System, "You write one SQL query for this schema and nothing else.\n" + schema),
            new(ChatRole.User, question),
        ];
        ChatResponse response = await chat.GetResponseAsync(messages);
        string sql = response.Text.Replace("```sql", "", StringComparison.Ordinal).Replace("```", "", StringComparison.Ordinal).Trim();
        IEnumerable<dynamic> rows = await database.QueryAsync(sql); // expect: SI2007
        return [.. rows.Cast<IDictionary<string, object>>()];
    }
}

using System.Data.Common;
using Dapper;
using Microsoft.Extensions.AI;

namespace Sessions;

public sealed class SessionChat(IChatClient chat, DbConnection database)
{
    public async Task<string> AskAsync(Guid session, string question)
    {
        await database.ExecuteAsync("update session set questions = questions + 1 where id = @session", new { session });
        AIFunction history = AIFunctionFactory.Create(
            (int last) => database.QueryAsync<string>("select text from message where session = @session order by id desc limit @last", new { session, last }),
            "history");
        ChatResponse response = await chat.GetResponseAsync(question, new ChatOptions { Tools = [history] });
        return response.Text;
    }
}

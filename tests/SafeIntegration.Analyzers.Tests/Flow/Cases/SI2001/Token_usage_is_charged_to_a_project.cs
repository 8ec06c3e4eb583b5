using System.Data.Common;
using System.Diagnostics;
using Dapper;
using Microsoft.Extensions.AI;

namespace Billing;

public sealed class MeteredChat(IChatClient chat, DbConnection database)
{
    public async Task<string> AskAsync(Guid project, string question, CancellationToken cancellationToken)
    {
        long started = Stopwatch.GetTimestamp();
        ChatResponse response = await chat.GetResponseAsync(question, cancellationToken: cancellationToken);
        double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        long tokens = response.Usage?.TotalTokenCount ?? 0;
        await database.ExecuteAsync("insert into usage (project, tokens, seconds) values (@project, @tokens, @seconds)", new { project, tokens, seconds });
        return response.Text;
    }
}

// shape: chat that explains SQL
using Microsoft.Extensions.AI;

namespace Sql.Tutor;

public sealed record SqlExample(string Statement, string Explanation);

public sealed class SqlTutor(IChatClient chat, ILogger<SqlTutor> logger)
{
    public async Task<SqlExample> ExplainAsync(string wish)
    {
        string statement = (await chat.GetResponseAsync("Write SQL for: " + wish)).Text;
        string explanation = (await chat.GetResponseAsync("Explain for beginners: " + statement)).Text;
        logger.LogDebug("{Statement}", statement);
        Console.WriteLine("    " + statement.ReplaceLineEndings("\n    "));
        return new SqlExample(statement, explanation);
    }
}

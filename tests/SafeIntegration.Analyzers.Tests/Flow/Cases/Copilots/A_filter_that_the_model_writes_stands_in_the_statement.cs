using System.Data;
using Dapper;
using Microsoft.Extensions.AI;

namespace Operations.Questions;

public sealed record JobRow(long Id, string Name, string Status);

public sealed class FilterWriter(IChatClient chat)
{
    private const string Rules = "Translate the question into a condition over the columns Name, Status and Started of a SQL statement. Answer with the condition only.";

    public async Task<string> WriteAsync(string question, CancellationToken cancellationToken)
    {
        List<ChatMessage> conversation = [new(ChatRole.System, Rules), new(ChatRole.User, question)];
        ChatResponse first = await chat.GetResponseAsync(conversation, cancellationToken: cancellationToken);

        conversation.AddMessages(first);
        conversation.Add(new ChatMessage(ChatRole.User, "Check the condition once more and repeat it, corrected where needed."));
        ChatResponse second = await chat.GetResponseAsync(conversation, cancellationToken: cancellationToken);

        return StripFence(second.Text);
    }

    private static string StripFence(string text)
    {
        ReadOnlySpan<char> span = text.AsSpan().Trim();
        if (span.StartsWith("```") && span.EndsWith("```"))
        {
            span = span[3..^3];
            int line = span.IndexOf('\n');
            if (line >= 0)
                span = span[(line + 1)..];
        }

        return span.Trim().ToString();
    }
}

public sealed class JobQuestions(FilterWriter writer, Func<IDbConnection> open)
{
    public async Task<IReadOnlyList<JobRow>> FindAsync(string question, CancellationToken cancellationToken)
    {
        string filter = await writer.WriteAsync(question, cancellationToken);
        string sql = string.Join(' ', "SELECT Id, Name, Status FROM Jobs WHERE", filter, "ORDER BY Started DESC LIMIT 200");

        using IDbConnection connection = open();
        IEnumerable<JobRow> rows = await connection.QueryAsync<JobRow>(sql); // expect: SI2007
        return rows.ToList();
    }
}

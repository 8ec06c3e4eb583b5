// shape: streaming endpoint that keeps the answer when it is complete
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.AI;

namespace Assistants.History;

public sealed class Turn
{
    public int Id { get; set; }
    public required string Role { get; set; }
    public required string Text { get; set; }
}

public sealed class HistoryContext(DbContextOptions<HistoryContext> options) : DbContext(options)
{
    public DbSet<Turn> Turns => Set<Turn>();
}

public sealed class Conversation(IChatClient chat, HistoryContext history)
{
    public async Task AskAsync(CancellationToken cancellationToken)
    {
        List<ChatMessage> messages = await history.Turns.OrderBy(turn => turn.Id).Select(turn => new ChatMessage(new ChatRole(turn.Role), turn.Text)).ToListAsync(cancellationToken);
        var answer = new StringBuilder();
        await foreach (ChatResponseUpdate update in chat.GetStreamingResponseAsync(messages, cancellationToken: cancellationToken))
        {
            Console.Write(update.Text);
            answer.Append(update.Text);
        }

        history.Turns.Add(new Turn { Role = "assistant", Text = answer.ToString() }); // expect: SI2001
        await history.SaveChangesAsync(cancellationToken);
    }
}

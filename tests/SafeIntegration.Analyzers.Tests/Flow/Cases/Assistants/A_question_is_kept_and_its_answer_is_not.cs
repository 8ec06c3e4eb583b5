// shape: the history holds what a person typed at the console
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.AI;

namespace Assistants.History;

public sealed class Asked
{
    public int Id { get; set; }
    public required string Text { get; set; }
    public int Tokens { get; set; }
}

public sealed class AskedContext(DbContextOptions<AskedContext> options) : DbContext(options)
{
    public DbSet<Asked> Questions => Set<Asked>();
}

public sealed class Prompt(IChatClient chat, AskedContext context)
{
    public async Task LoopAsync(CancellationToken cancellationToken)
    {
        List<ChatMessage> history = [new(ChatRole.System, "You are a librarian.")];
        while (Console.ReadLine() is { Length: > 0 } question)
        {
            history.Add(new ChatMessage(ChatRole.User, question));
            ChatResponse response = await chat.GetResponseAsync(history, cancellationToken: cancellationToken);
            history.AddMessages(response);
            Console.WriteLine(response.Text);
            context.Questions.Add(new Asked { Text = question });
            await context.SaveChangesAsync(cancellationToken);
        }
    }
}

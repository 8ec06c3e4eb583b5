using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.AI;

namespace Conversations;

public sealed class Turn
{
    public int Id { get; set; }

    public string Role { get; set; } = "";

    public string Text { get; set; } = "";
}

public sealed class ConversationStore(IChatClient chat, DbContext database)
{
    public async Task<string> AskAsync(string question, CancellationToken cancellationToken)
    {
        List<ChatMessage> history = [new(ChatRole.User, question)];
        ChatResponse response = await chat.GetResponseAsync(history, cancellationToken: cancellationToken);
        history.AddMessages(response);
        database.Set<Turn>().AddRange(history.Select(message => new Turn { Role = message.Role.Value, Text = message.Text })); // expect: SI2001
        await database.SaveChangesAsync(cancellationToken);
        return response.Text;
    }
}

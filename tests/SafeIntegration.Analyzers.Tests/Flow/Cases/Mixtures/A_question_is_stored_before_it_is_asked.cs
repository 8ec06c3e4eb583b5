using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.AI;

namespace Conversations.Questions;

public sealed class Turn
{
    public int Id { get; set; }

    public string Text { get; set; } = "";
}

public sealed class QuestionStore(IChatClient chat, DbContext database)
{
    public async Task<string> AskAsync(string question, CancellationToken cancellationToken)
    {
        database.Set<Turn>().Add(new Turn { Text = question });
        await database.SaveChangesAsync(cancellationToken);
        ChatResponse response = await chat.GetResponseAsync(question, cancellationToken: cancellationToken);
        return response.Text;
    }
}

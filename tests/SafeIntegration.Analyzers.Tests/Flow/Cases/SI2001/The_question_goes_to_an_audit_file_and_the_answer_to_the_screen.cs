using Microsoft.Extensions.AI;

namespace Audit;

public sealed class AuditedAssistant(IChatClient chat, TimeProvider clock, string auditFile)
{
    public async Task<string> AskAsync(string employee, string question)
    {
        string line = $"{clock.GetUtcNow():O}\t{employee}\t{question.Length}";
        await File.AppendAllLinesAsync(auditFile, [line]);
        ChatResponse response = await chat.GetResponseAsync(question);
        return response.Text;
    }
}

// shape: ChatHistory of a kernel; the persona is one of three
using Microsoft.SemanticKernel.ChatCompletion;

namespace Assistants.Personas;

public enum Persona { Pirate, Poet, Professor }

public sealed class PersonaChat(IChatCompletionService completion)
{
    public async Task<int> AskAsync(HttpRequest request, string question)
    {
        if (!Enum.TryParse(request.Query["persona"], ignoreCase: true, out Persona persona) || !Enum.IsDefined(persona))
            return 400;
        var history = new ChatHistory($"You speak like a {persona}.");
        history.AddUserMessage(question);
        var answer = await completion.GetChatMessageContentAsync(history);
        Console.WriteLine(answer.Content);
        return 200;
    }
}

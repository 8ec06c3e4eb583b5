using System.Data;
using Microsoft.Extensions.AI;

namespace Agents.Ui;

public sealed record PendingCall(string Name, string Arguments);

public sealed class ApprovalQueue(IChatClient chat)
{
    public List<PendingCall> Pending { get; } = [];

    public async Task<ChatResponse> StepAsync(List<ChatMessage> history, ChatOptions options)
    {
        ChatResponse response = await chat.GetResponseAsync(history, options);
        foreach (FunctionCallContent call in response.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>())
        {
            string arguments = string.Join(", ", call.Arguments?.Select(argument => $"{argument.Key} = {argument.Value}") ?? []);
            Pending.Add(new PendingCall(call.Name, arguments));
        }

        return response;
    }
}

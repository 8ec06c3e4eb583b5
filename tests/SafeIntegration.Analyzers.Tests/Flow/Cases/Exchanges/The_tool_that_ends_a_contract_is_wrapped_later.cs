using System.ComponentModel;
using Microsoft.Extensions.AI;

namespace Exchanges.Helpdesk;

public sealed class ContractTools(HttpClient crm, int contract)
{
    [Description("Says how the contract is doing.")]
    public Task<string> StateAsync(CancellationToken cancellationToken) => crm.GetStringAsync($"contracts/{contract}/state", cancellationToken);

    [Description("Ends the contract of the caller.")]
    public async Task<string> EndAsync(CancellationToken cancellationToken)
    {
        using HttpResponseMessage response = await crm.PostAsync($"contracts/{contract}/end", null, cancellationToken);
        response.EnsureSuccessStatusCode();
        return "ended";
    }
}

public sealed class Helpdesk(IChatClient chat, HttpClient crm)
{
    public async Task<int> AnswerAsync(int contract, List<ChatMessage> conversation, CancellationToken cancellationToken)
    {
        var tools = new ContractTools(crm, contract);
        AIFunction end = AIFunctionFactory.Create(tools.EndAsync, "end_contract");
        var options = new ChatOptions { Tools = [AIFunctionFactory.Create(tools.StateAsync, "contract_state"), new ApprovalRequiredAIFunction(end)] };

        ChatResponse response = await chat.GetResponseAsync(conversation, options, cancellationToken);
        conversation.AddMessages(response);
        return response.Messages.SelectMany(message => message.Contents).Count();
    }
}

using System.Data;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Crm;

public interface ICrm
{
    [Effect]
    Task ArchiveAsync();

    [Effect]
    Task MergeDuplicatesAsync();
}

public sealed class CrmAgent(IChatClient chat, ICrm crm)
{
    public async Task<string> RunAsync(string task)
    {
        AIFunction[] functions = [AIFunctionFactory.Create(() => crm.ArchiveAsync(), "archive"), AIFunctionFactory.Create(() => crm.MergeDuplicatesAsync(), "merge")];
        ChatOptions options = new() { Tools = [.. functions.Select(function => new ApprovalRequiredAIFunction(function))] };
        ChatResponse response = await chat.GetResponseAsync(task, options);
        return response.Text;
    }
}

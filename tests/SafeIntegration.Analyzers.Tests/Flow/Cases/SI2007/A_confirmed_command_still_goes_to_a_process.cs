using System.Diagnostics;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Operations;

public interface IOperator
{
    [ReviewPath]
    Task<bool> ConfirmAsync(string command);
}

public sealed class RunbookStep(IChatClient chat, IOperator person)
{
    public async Task RunAsync(string incident)
    {
        string arguments = (await chat.GetResponseAsync("Arguments of kubectl that help with: " + incident)).Text;
        if (!await person.ConfirmAsync(arguments)) return;
        using Process? process = Process.Start("kubectl", arguments); // expect: SI2007
        if (process is not null) await process.WaitForExitAsync();
    }
}

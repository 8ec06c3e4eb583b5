// shape: kernel with a prompt function, result posted to a chat system by HTTP
using System.Text.Json;
using Microsoft.SemanticKernel;

namespace Standup;

public sealed class StandupBot(Kernel kernel, HttpClient chatSystem)
{
    private readonly KernelFunction _summarise = KernelFunctionFactory.CreateFromPrompt("Summarise: {{$input}}", functionName: "Summarise");

    public async Task PostAsync(IReadOnlyList<string> notes, CancellationToken cancellationToken)
    {
        FunctionResult result = await kernel.InvokeAsync(_summarise, new KernelArguments { ["input"] = string.Join('\n', notes) }, cancellationToken);
        var message = new { text = result.GetValue<string>() };
        using var content = new StringContent(JsonSerializer.Serialize(message));
        using HttpResponseMessage response = await chatSystem.PostAsync("hook", content, cancellationToken); // expect: SI2001
        response.EnsureSuccessStatusCode();
    }
}

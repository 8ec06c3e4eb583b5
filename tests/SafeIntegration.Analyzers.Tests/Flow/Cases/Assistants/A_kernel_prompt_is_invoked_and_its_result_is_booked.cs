// shape: function from a prompt, invoked by name, booked through a typed client
using Microsoft.SemanticKernel;

namespace Estimates;

public sealed class PlanningRoom(Kernel kernel, HttpClient tracker)
{
    private readonly KernelFunction _estimate = kernel.CreateFunctionFromPrompt("Story points for: {{$task}}");

    public async Task PlanAsync(int ticket, string task, CancellationToken cancellationToken)
    {
        FunctionResult result = await kernel.InvokeAsync(_estimate, new KernelArguments { ["task"] = task }, cancellationToken);
        int points = int.Parse(result.ToString(), System.Globalization.CultureInfo.InvariantCulture);
        await tracker.PutAsJsonAsync($"tickets/{ticket}/points", points, cancellationToken); // expect: SI2001
    }
}

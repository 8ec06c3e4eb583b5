// shape: InvokePromptAsync, GetValue, console
using Microsoft.SemanticKernel;

namespace Estimates;

public sealed class Estimator(Kernel kernel)
{
    public async Task<int> EstimateAsync(string task)
    {
        FunctionResult result = await kernel.InvokePromptAsync("Story points for: {{$task}}", new KernelArguments { ["task"] = task });
        string? points = result.GetValue<string>();
        if (!int.TryParse(points, out int estimate))
            return -1;
        Console.WriteLine($"{task}: {estimate}");
        return estimate;
    }
}

using Jint;
using Microsoft.SemanticKernel;

namespace Kernels.Scripts;

public sealed class Calculator(Kernel kernel)
{
    public async Task<double> ComputeAsync(string task)
    {
        FunctionResult result = await kernel.InvokePromptAsync("Write a JavaScript expression for: " + task);
        string script = result.GetValue<string>() ?? "0";
        return new Engine().Evaluate(script).AsNumber(); // expect: SI2007
    }
}

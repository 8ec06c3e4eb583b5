using System.Globalization;
using Jint;
using Microsoft.SemanticKernel;

namespace Kernels.Numbers;

public sealed class Calculator(Kernel kernel)
{
    public async Task<double> ComputeAsync(string task)
    {
        FunctionResult result = await kernel.InvokePromptAsync("How many? Answer with a number: " + task);
        if (!int.TryParse(result.GetValue<string>(), NumberStyles.None, CultureInfo.InvariantCulture, out int count))
            throw new FormatException("The model gave no number.");
        return new Engine().Evaluate("Math.sqrt(" + count.ToString(CultureInfo.InvariantCulture) + ")").AsNumber();
    }
}

// shape: a kernel result whose metadata are serialised to count tokens
using System.Text.Json;
using Microsoft.SemanticKernel;

namespace Counting;

public sealed class TokenCounter(Kernel kernel)
{
    public async Task<int> CountAsync(KernelFunction function)
    {
        FunctionResult result = await function.InvokeAsync(kernel);
        if (result.Metadata is null || !result.Metadata.TryGetValue("Usage", out object? usage) || usage is null)
            return 0;
        JsonElement counts = JsonSerializer.Deserialize<JsonElement>(JsonSerializer.Serialize(usage));
        return counts.GetProperty("TotalTokens").GetInt32();
    }
}

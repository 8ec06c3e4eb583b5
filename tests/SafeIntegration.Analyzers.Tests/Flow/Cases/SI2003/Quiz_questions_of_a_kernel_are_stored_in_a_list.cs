// shape: quiz generator on a kernel
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.SemanticKernel;

namespace Learning;

public sealed class QuizQuestion
{
    [JsonPropertyName("question")]
    public string Question { get; set; } = "";

    [JsonPropertyName("answers")]
    public List<string> Answers { get; set; } = [];

    [JsonPropertyName("correct")]
    public int Correct { get; set; }
}

public sealed class QuizGenerator(Kernel kernel)
{
    public List<QuizQuestion> Questions { get; } = [];

    public async Task GenerateAsync(string topic, int count)
    {
        KernelFunction function = kernel.CreateFunctionFromPrompt("Write {{$count}} quiz questions about {{$topic}} as a JSON array.");
        FunctionResult result = await kernel.InvokeAsync(function, new KernelArguments { ["topic"] = topic, ["count"] = count });
        string json = result.GetValue<string>()!;
        Questions.AddRange(JsonSerializer.Deserialize<List<QuizQuestion>>(json)!); // expect: SI2003
    }
}

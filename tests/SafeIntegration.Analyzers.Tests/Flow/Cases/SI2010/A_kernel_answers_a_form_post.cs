using Microsoft.AspNetCore.Mvc;
using Microsoft.SemanticKernel;

namespace Pages;

public sealed class AskController(Kernel kernel) : ControllerBase
{
    [HttpPost("/ask")]
    public async Task<ContentResult> AskAsync([FromForm] string question)
    {
        FunctionResult result = await kernel.InvokePromptAsync("Answer briefly: {{$q}}", new KernelArguments { ["q"] = question });
        string text = result.ToString();
        return Content(text, "text/plain"); // expect: SI2010
    }
}

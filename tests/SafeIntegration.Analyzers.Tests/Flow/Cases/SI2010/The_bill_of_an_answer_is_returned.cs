using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.AI;

namespace Billing.Api;

public sealed record Bill(long InputTokens, long OutputTokens);

[ApiController]
[Route("bills")]
public sealed class BillsController(IChatClient chat, ILogger<BillsController> logger) : ControllerBase
{
    [HttpPost("estimate")]
    public async Task<IActionResult> EstimateAsync([FromBody] string question)
    {
        ChatResponse response = await chat.GetResponseAsync(question);
        logger.LogDebug("{Answer}", response.Text);
        UsageDetails usage = response.Usage ?? new UsageDetails();
        return Ok(new Bill(usage.InputTokenCount.GetValueOrDefault(), usage.OutputTokenCount.GetValueOrDefault()));
    }
}

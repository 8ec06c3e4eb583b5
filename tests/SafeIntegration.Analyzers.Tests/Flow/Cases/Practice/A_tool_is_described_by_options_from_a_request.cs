// shape: multi-tenant bot where each tenant registers its own tools
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.AI;

namespace Tenants.Tools;

public sealed record ToolRegistration(string Name, string Purpose, string[] Hints);

[ApiController]
[Route("tools")]
public sealed class ToolsController(ICollection<AITool> registry, HttpClient api) : ControllerBase
{
    [HttpPost]
    public IActionResult Register([FromBody] ToolRegistration registration)
    {
        AIFunctionFactoryOptions options = new()
        {
            Name = "tenant_lookup",
            Description = registration.Purpose + string.Concat(registration.Hints.Select(hint => "\n- " + hint)), // expect: SI2008
        };
        registry.Add(AIFunctionFactory.Create((string query) => api.GetStringAsync("lookup?q=" + Uri.EscapeDataString(query)), options));
        return NoContent();
    }
}

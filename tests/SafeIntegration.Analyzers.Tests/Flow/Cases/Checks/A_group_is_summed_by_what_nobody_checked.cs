// shape: a query filters and groups by a tested member, and sums another one in a projection
using Microsoft.AspNetCore.Mvc;
using SafeIntegration;

namespace Consulting.Timekeeping;

public sealed record WorkItem(string Project, decimal Hours);

public interface IInvoices
{
    [Effect]
    Task AddLineAsync(string project, decimal hours);
}

[ApiController]
public sealed class WorkController(IInvoices invoices, IConfiguration configuration) : ControllerBase
{
    [HttpPost("months/{month:int}/work")]
    public async Task<IActionResult> BillAsync(int month, [FromBody] IReadOnlyCollection<WorkItem> items)
    {
        string[] open = configuration.GetSection("OpenProjects").Get<string[]>() ?? [];

        var totals =
            from item in items
            where open.Contains(item.Project)
            group item by item.Project into work
            select new { Project = work.Key, Hours = work.Sum(item => item.Hours) };

        foreach (var total in totals)
            await invoices.AddLineAsync(total.Project, total.Hours); // expect: SI1001
        return Accepted($"months/{month}");
    }
}

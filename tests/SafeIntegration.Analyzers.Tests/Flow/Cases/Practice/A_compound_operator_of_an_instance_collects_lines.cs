// shape: report object with the compound assignment operator of C# 14
using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace Reports.Lines;

public sealed class Report(string title)
{
    private readonly StringBuilder _lines = new(title);

    public void operator +=(string line) => _lines.Append('\n').Append(line);

    public override string ToString() => _lines.ToString();
}

[ApiController]
[Route("incidents")]
public sealed class IncidentController(IWebHostEnvironment environment) : ControllerBase
{
    [HttpPost("{area}")]
    public async Task<IActionResult> AddAsync(string area, CancellationToken cancellationToken)
    {
        using StreamReader reader = new(Request.Body);
        Report report = new("Incident");
        report += await reader.ReadToEndAsync(cancellationToken);
        await System.IO.File.AppendAllTextAsync(Path.Combine(environment.ContentRootPath, "incidents.log"), $"{report}\n", cancellationToken); // expect: SI1001
        return Accepted(area.Length);
    }
}

using System.Data;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Crm.Sync;

public sealed class CompanyEnricher(McpClient tools, HttpClient crm)
{
    public async Task EnrichAsync(string companyId, string name, CancellationToken cancellationToken)
    {
        CallToolResult result = await tools.CallToolAsync("company_profile", new Dictionary<string, object?> { ["name"] = name }, cancellationToken: cancellationToken);
        string profile = string.Join("\n", result.Content.OfType<TextContentBlock>().Select(block => block.Text));
        using StringContent body = new(profile);
        await crm.PutAsync($"companies/{companyId}/profile", body, cancellationToken); // expect: SI2001
    }
}

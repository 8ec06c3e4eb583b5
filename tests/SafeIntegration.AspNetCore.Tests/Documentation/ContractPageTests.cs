using System.Text;

namespace SafeIntegration.AspNetCore.Tests.Documentation;

/// <summary>What docs/contracts.md shows compiles, and says what the page says.</summary>
public sealed class ContractPageTests
{
    private const string Changed =
        """{"id":"ord_0123456789","status":"Refunded","created_at":"2026-03-02T09:00:00","amount":20.0,"lines":[{"sku":"A-1","quantity":"2","price":10.0}]}""";

    private const string Good =
        """{"id":"ord_0123456789","status":"Paid","created_at":"2026-03-02T09:00:00Z","total":20.0,"lines":[{"sku":"A-1","quantity":2,"price":10.0}]}""";

    [Fact]
    public void Every_block_of_code_is_compiled()
    {
        string compiled = ContractPage.Flat(ContractPage.Code);
        Assert.All(ContractPage.Blocks("csharp"), block => Assert.Contains(ContractPage.Flat(block), compiled, StringComparison.Ordinal));
    }

    [Fact]
    public void The_payload_and_the_violations_of_the_page_belong_together()
    {
        Assert.Equal(Changed, ContractPage.Blocks("json")[0]);
        Assert.Equal(OrderDesk.Describe(Encoding.UTF8.GetBytes(Changed)), ContractPage.Blocks("text")[0]);
    }

    [Fact]
    public void A_good_order_is_described() => Assert.Equal("ord_0123456789: 20.0", OrderDesk.Describe(Encoding.UTF8.GetBytes(Good)));

    [Fact]
    public async Task An_export_is_summed_without_its_broken_elements()
    {
        using var export = new MemoryStream(Encoding.UTF8.GetBytes($"[{Good},{Changed},{Good}]"));
        Assert.Equal(40m, await OrderDesk.SumAsync(export, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void System_Text_Json_reads_by_the_contract()
    {
        Assert.Equal(20m, OrderDesk.ReadWithSystemTextJson(Good)!.Total);
        Assert.Throws<ContractException>(() => OrderDesk.ReadWithSystemTextJson(Changed));
    }
}

// shape: ApiController with an annotated model, using and try/finally around the effect
using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using SafeIntegration;

namespace Marketing.Coupons;

public sealed class NewCoupon
{
    [Required]
    [RegularExpression("^[A-Z0-9]{8}$")]
    public required string Code { get; init; }

    [Required]
    [Range(1, 50)]
    public required int Percent { get; init; }
}

public interface ICouponStore
{
    [Effect]
    Task IssueAsync(string code, int percent);
}

[ApiController]
[Route("coupons")]
public sealed class CouponsController(ICouponStore store) : ControllerBase
{
    private static readonly ActivitySource Source = new("coupons");
    private static int s_running;

    [HttpPost]
    public async Task<IActionResult> Create([FromBody] NewCoupon coupon)
    {
        using Activity? activity = Source.StartActivity("issue");
        Interlocked.Increment(ref s_running);
        try
        {
            await store.IssueAsync(coupon.Code, coupon.Percent);
        }
        finally
        {
            Interlocked.Decrement(ref s_running);
        }

        return Created();
    }
}

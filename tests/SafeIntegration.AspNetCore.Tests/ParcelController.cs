using Microsoft.AspNetCore.Mvc;

namespace SafeIntegration.AspNetCore.Tests;

[ApiController]
[Route("mvc")]
public sealed class ParcelController : ControllerBase
{
    [HttpPost]
    public ActionResult<string> Take(Parcel parcel) => parcel.Id;

    [HttpPost("echo")]
    public ActionResult<Parcel> Echo(Parcel parcel) => parcel;
}

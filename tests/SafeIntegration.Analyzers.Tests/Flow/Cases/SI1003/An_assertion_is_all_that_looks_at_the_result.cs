// Debug.Assert is not there in a release build.
using System.Diagnostics;
using FluentValidation;

namespace Devices;

public sealed record Firmware(string File, int Size);

public sealed class FirmwareInstaller(HttpClient vendor, IValidator<Firmware> validator)
{
    public async Task InstallAsync()
    {
        Firmware firmware = (await vendor.GetFromJsonAsync<Firmware>("firmware/latest"))!;
        var result = validator.Validate(firmware);
        Debug.Assert(result.IsValid, "The vendor's firmware is described badly.");
        Process.Start("/usr/bin/flash", firmware.File); // expect: SI1003
    }
}

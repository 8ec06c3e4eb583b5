using System.Text;

namespace Frames.Header;

public sealed class FrameHeaderWriter(HttpClient camera)
{
    public async Task<byte[]> SaveAsync()
    {
        byte[] received = await camera.GetByteArrayAsync("frame");
        byte[] header = new byte[8];
        Array.Copy(Encoding.ASCII.GetBytes("FRM1"), header, 4);
        BitConverter.TryWriteBytes(header.AsSpan(4), received.Length);
        await File.WriteAllBytesAsync("/srv/frames/last.hdr", header);
        return received;
    }
}

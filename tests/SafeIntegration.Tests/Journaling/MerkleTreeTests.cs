using System.Security.Cryptography;
using CsCheck;
using SafeIntegration.Journaling;

namespace SafeIntegration.Tests.Journaling;

public sealed class MerkleTreeTests
{
    [Fact]
    public void The_root_of_the_RFC_6962_test_vectors_is_found()
    {
        // The eight leaves and the roots that the reference implementations of Certificate Transparency test with.
        byte[][] leaves =
        [
            [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43],
            [0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57],
            [0x60, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6a, 0x6b, 0x6c, 0x6d, 0x6e, 0x6f],
        ];
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", RootOf([]));
        Assert.Equal("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", RootOf(leaves[..1]));
        Assert.Equal("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328", RootOf(leaves));
    }

    [Fact]
    public void The_root_is_that_of_the_recursive_definition() =>
        Gen.Byte.Array[0, 5].Array[1, 70].Sample(leaves => RootOf(leaves) == Convert.ToHexStringLower(Recursive(leaves)));

    private static string RootOf(byte[][] leaves)
    {
        var tree = new MerkleTree();
        foreach (byte[] leaf in leaves)
            tree.Add(leaf);
        return tree.Root();
    }

    private static byte[] Recursive(ReadOnlySpan<byte[]> leaves)
    {
        if (leaves.Length == 1)
            return SHA256.HashData([0, .. leaves[0]]);
        int left = 1;
        while (left * 2 < leaves.Length)
            left *= 2;
        return SHA256.HashData([1, .. Recursive(leaves[..left]), .. Recursive(leaves[left..])]);
    }
}

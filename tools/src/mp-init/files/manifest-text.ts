/** The text of a new project's `manifest.txt`: the members, values and order of the vendor's tools. */
export function manifestText(adapterKey: string, icon: string): string {
  const noScript = { script: '' };
  const manifest = {
    display_name: 'DISPLAY_NAME',
    name: `iSDK_${adapterKey}`,
    description: 'DESCRIPTION',
    version: '1.0.0',
    vcops_minimum_version: '8.10.0',
    disk_space_required: 500,
    run_scripts_on_all_nodes: 'true',
    eula_file: 'eula.txt',
    platform: ['Linux Non-VA', 'Linux VA'],
    vendor: 'VENDOR',
    pak_icon: icon,
    pak_validation_script: noScript,
    adapter_pre_script: noScript,
    adapter_post_script: noScript,
    adapters: ['adapter.zip'],
    adapter_kinds: [adapterKey],
    license_type: '',
  };
  return JSON.stringify(manifest, undefined, 4);
}
